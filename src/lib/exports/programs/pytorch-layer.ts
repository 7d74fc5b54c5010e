import type { ActivationName, LossName } from "#lib/engine/network/network.ts";

/** The output of a layer, of the variable that holds its net inputs. */
export function torchOutput(activation: ActivationName, net: string, alpha: string): string {
  switch (activation) {
    case "identity":
      return `${net} * 1.0`;
    case "sigmoid":
    case "tanh":
    case "relu":
    case "sign":
      return `torch.${activation}(${net})`;
    case "leaky-relu":
      return `torch.nn.functional.leaky_relu(${net}, ${alpha})`;
    case "elu":
      return `torch.nn.functional.elu(${net}, ${alpha})`;
    case "softplus":
      return `torch.logaddexp(${net}, torch.zeros_like(${net}))`;
    case "arctan":
      return `torch.atan(${net})`;
    case "step":
      // with the slope that is taken everywhere
      return `torch.where(${net} >= 0, 1.0, 0.0) + 0.0 * ${net}`;
    case "softmax":
      return `torch.softmax(${net}, dim=1)`;
  }
}

/** The body of a function of `out` and `t` that gives the loss of each unit, and of each example. */
export function torchLoss(loss: LossName): readonly string[] {
  return [...lossLines(loss), "return losses, losses.sum(dim=1)"];
}

function lossLines(loss: LossName): readonly string[] {
  switch (loss) {
    case "half-squared-error":
      return ["losses = 0.5 * (t - out) ** 2"];
    case "squared-error":
      return ["losses = (t - out) ** 2"];
    case "cross-entropy":
      return ["losses = -torch.xlogy(t, out)"];
    case "binary-cross-entropy":
      return ["losses = -(torch.xlogy(t, out) + torch.xlogy(1 - t, 1 - out))"];
    case "hinge":
      return [
        "right = t.argmax(dim=1, keepdim=True)",
        "margin = out - out.gather(1, right) + 1",
        "margin = margin.scatter(1, right, -1.0)  # the right class is not held against itself",
        "losses = torch.maximum(margin, torch.zeros_like(margin))",
      ];
  }
}
