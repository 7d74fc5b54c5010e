/** What to say about the 2-2-2 net, what to ask, and what is often answered wrong. */
export const mazurNotes = {
  forward:
    "We go through one whole update: forward, error, backward, new weights. Each layer shares one bias, and the biases are not trained here.",
  net_h1:
    "Ask: What goes into this unit?\n\nAnswer: Each input times its weight, and the bias of the layer.\n\nMistake: To forget the bias.",
  out_h1:
    "The net input is small, so the output is not far from one half. Let the hall guess before you show it.",
  net_o1:
    "Ask: What does the output layer see of the inputs?\n\nAnswer: Nothing directly. It sees the outputs of the hidden units.",
  out_o1:
    "Ask: The target is 0.01. In which direction does this output have to go?\n\nAnswer: Down, and a long way. The other output has to go up.",
  loss: "Each output has its own error; the total is their sum. The ½ is there so that no 2 is left over when we differentiate.",
  E_o1: "Ask: Which of the two outputs will cost more?\n\nAnswer: The first: it is further from its target, and the distance is squared.",
  backward:
    "The chain rule, one factor at a time: how the error follows the output, the output its net input, the net input its weight.",
  "dE/dout_o1":
    "Ask: Is it output minus target, or target minus output?\n\nAnswer: Output minus target. The minus comes from inside the square.\n\nMistake: To lose that sign: every update would then go uphill.",
  "dout_o1/dnet_o1":
    "The slope of σ is out·(1 − out). It is never larger than one quarter.\n\nMistake: To put the net input in instead of the output.",
  delta_o1:
    "The two factors that don’t depend on the weight are multiplied once and used again, for every weight that leads here.",
  "dE/dw5":
    "Ask: What is the third factor?\n\nAnswer: The output of the hidden unit where the wire begins.\n\nMistake: To take the weight itself instead.",
  "dE_o1/dout_h1":
    "Ask: By how many ways does this hidden unit reach the total error?\n\nAnswer: By two: each output unit receives it.",
  "dE/dout_h1":
    "The two ways are added.\n\nMistake: To follow only one of them. Note that they have different signs and partly cancel.",
  delta_h1:
    "Compare with the error terms of the output layer: this one is much smaller. Every layer multiplies by a slope of at most one quarter: that is how gradients vanish.",
  "dE/dw1":
    "Ask: Which number could make this gradient exactly 0?\n\nAnswer: An input of 0. Here the input is small, and so is the gradient.",
  update:
    "Only now the weights move, all at once.\n\nAsk: Why not update the output weights as soon as we have their gradients?\n\nAnswer: The hidden error terms need the old ones. The source warns against it, and some of its own figures show what happens otherwise.",
  "w5+":
    "Ask: The gradient is positive. Does the weight grow or shrink?\n\nAnswer: It shrinks: we go against the gradient.\n\nMistake: To add instead of to subtract.",
  "w7+": "Here the gradient is negative, so the weight grows: minus times minus.",
  "w1+":
    "Ask: Will one update do?\n\nAnswer: The error falls from 0.2984 only to 0.2910. It takes thousands.",
};

/** Where the output weights are updated first: the mistake that the other editions warn of. */
export const outputFirstNotes = {
  ...mazurNotes,
  update:
    "Here the output weights move too early, on purpose.\n\nAsk: Who uses them afterwards?\n\nAnswer: The hidden error terms, which should have seen the old ones. The error after the update differs only from the seventh decimal on, so it is easy to miss.",
};
