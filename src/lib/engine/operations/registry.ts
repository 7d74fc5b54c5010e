import type { OperationName } from "#lib/engine/expression/expression.ts";
import { abs } from "#lib/engine/operations/abs.ts";
import { add } from "#lib/engine/operations/add.ts";
import { atan } from "#lib/engine/operations/atan.ts";
import { cos } from "#lib/engine/operations/cos.ts";
import { divide } from "#lib/engine/operations/divide.ts";
import { elu } from "#lib/engine/operations/elu.ts";
import { exp } from "#lib/engine/operations/exp.ts";
import { leakyRelu } from "#lib/engine/operations/leaky-relu.ts";
import { log } from "#lib/engine/operations/log.ts";
import { max } from "#lib/engine/operations/max.ts";
import { min } from "#lib/engine/operations/min.ts";
import { multiply } from "#lib/engine/operations/multiply.ts";
import { negate } from "#lib/engine/operations/negate.ts";
import type { Operation } from "#lib/engine/operations/operation.ts";
import { power } from "#lib/engine/operations/power.ts";
import { relu } from "#lib/engine/operations/relu.ts";
import { sigmoid } from "#lib/engine/operations/sigmoid.ts";
import { sign } from "#lib/engine/operations/sign.ts";
import { sin } from "#lib/engine/operations/sin.ts";
import { softmax } from "#lib/engine/operations/softmax.ts";
import { softplus } from "#lib/engine/operations/softplus.ts";
import { sqrt } from "#lib/engine/operations/sqrt.ts";
import { step } from "#lib/engine/operations/step.ts";
import { subtract } from "#lib/engine/operations/subtract.ts";
import { tan } from "#lib/engine/operations/tan.ts";
import { tanh } from "#lib/engine/operations/tanh.ts";
import { xlogy } from "#lib/engine/operations/xlogy.ts";

export const operations: Readonly<Record<OperationName, Operation>> = {
  add,
  subtract,
  multiply,
  divide,
  negate,
  power,
  exp,
  log,
  xlogy,
  sqrt,
  sin,
  cos,
  tan,
  tanh,
  atan,
  abs,
  sign,
  max,
  min,
  step,
  relu,
  "leaky-relu": leakyRelu,
  elu,
  sigmoid,
  softplus,
  softmax,
};
