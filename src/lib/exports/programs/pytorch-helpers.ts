import type { Functions } from "#lib/exports/programs/python-expression.ts";
import type { CalledOperation } from "#lib/notation/linear.ts";

/** Functions of our own, which take numbers as well as tensors. */
export const torchFunctions: Functions = {
  exp: "exp",
  log: "log",
  sqrt: "sqrt",
  sin: "sin",
  cos: "cos",
  tan: "tan",
  tanh: "tanh",
  atan: "atan",
  abs: "absolute",
  sign: "sign",
  max: "maximum",
  min: "minimum",
  step: "step",
  relu: "relu",
  "leaky-relu": "leaky_relu",
  elu: "elu",
  sigmoid: "sigmoid",
  softplus: "softplus",
  softmax: "softmax",
};

/** What each is in PyTorch; `z` and `other` are tensors. */
const bodies: Readonly<Record<CalledOperation, string>> = {
  exp: "torch.exp(z)",
  log: "torch.log(z)",
  sqrt: "torch.sqrt(z)",
  sin: "torch.sin(z)",
  cos: "torch.cos(z)",
  tan: "torch.tan(z)",
  tanh: "torch.tanh(z)",
  atan: "torch.atan(z)",
  abs: "torch.abs(z)",
  sign: "torch.sign(z)",
  max: "torch.maximum(z, other)",
  min: "torch.minimum(z, other)",
  step: "torch.where(z >= 0, 1.0, 0.0) + 0.0 * z",
  relu: "torch.relu(z)",
  "leaky-relu": "torch.where(z > 0, z, other * z)",
  elu: "torch.where(z > 0, z, other * torch.expm1(z))",
  sigmoid: "torch.sigmoid(z)",
  softplus: "torch.logaddexp(z, torch.zeros_like(z))",
  softmax: "torch.softmax(torch.stack([tensor(each) for each in others]), dim=0)[int(z) - 1]",
};

/** The functions that a program calls. */
export function torchHelpers(called: ReadonlySet<CalledOperation>): readonly string[] {
  return [
    "",
    "",
    "def keep(value):",
    '    """A node of the graph that keeps its gradient."""',
    "    value = torch.as_tensor(value, dtype=torch.float64)",
    "    if value.requires_grad:",
    "        value.retain_grad()",
    "    return value",
    "",
    "",
    "def gradient(value):",
    "    return 0.0 if value.grad is None else value.grad",
    ...[...called].flatMap((operation) => definition(operation)),
  ];
}

function definition(operation: CalledOperation): readonly string[] {
  const name = torchFunctions[operation];
  const body = bodies[operation];
  const pair = /\bother\b/.test(body);
  return [
    "",
    "",
    `def ${name}(${operation === "softmax" ? "z, *others" : pair ? "z, other" : "z"}):`,
    "    z = torch.as_tensor(z, dtype=torch.float64)",
    ...(pair ? ["    other = torch.as_tensor(other, dtype=torch.float64)"] : []),
    `    return ${body.replace("tensor(each)", "torch.as_tensor(each, dtype=torch.float64)")}`,
  ];
}
