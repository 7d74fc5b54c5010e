/** What to say about the sigmoid gate, what to ask, and what is often answered wrong. */
export const sigmoidGateNotes = {
  forward:
    "This is one neuron: two inputs, two weights and a bias, and σ at the end. Taken apart, no gate is harder than 1/x.",
  z: "Ask: Without a calculator: will the output be above or below one half?\n\nAnswer: Above. `z` is positive, and σ(0) is one half.",
  f: "σ squeezes any number into the range from 0 to 1. Keep this value in mind: on the way back it is all that the gate’s derivative needs.",
  backward:
    "Four derivatives are enough here: of 1/x, of c + x, of e^x and of a·x. Every step is one of them times what arrives.",
  "df/dv3":
    "Ask: What is the derivative of 1/x?\n\nAnswer: −1/x². It is taken at the value that came in on the way forward.\n\nMistake: To put the output of the gate, or what arrives from above, in the place of x.",
  "df/dv2":
    "Ask: What does adding 1 do to the gradient?\n\nAnswer: Nothing. The 1 is a constant, and the gradient passes.",
  "df/dv1":
    "The derivative of e^x is e^x, so the gate’s own output from the way forward is its local gradient.\n\nMistake: To take e to the power of what arrives from above.",
  "df/dz":
    "Ask: Is there a shorter way here, for all of σ at once?\n\nAnswer: (1 − f)·f. Put in the output and you get the same number: gates can be grouped, and the gradient stays the same.\n\nMistake: To take (1 − z)·z. The short form wants the output, not the input.",
  "df/dw0":
    "Ask: Which other value belongs here?\n\nAnswer: `x0`. A multiply gate switches: the weight gets the input’s value, the input gets the weight’s.\n\nMistake: To lose the sign of `x0`.",
  "df/dw1":
    "Ask: To make `f` larger, should `w1` grow or shrink?\n\nAnswer: Shrink: its gradient is negative.",
  "df/dx1":
    "The inputs get gradients, too. In training nobody changes them, but in a deeper network they are what the layer below receives.",
};

/** Where σ is one gate, the way through its parts is not to be seen. */
export const oneGateNotes = {
  forward:
    "The same neuron with σ as one gate: nobody has to see 1/x or e^x, as long as the gate knows its own derivative.",
  z: sigmoidGateNotes.z,
  f: sigmoidGateNotes.f,
  backward:
    "One gate, one local gradient. What was several steps is a single one now; what comes after it stays as it was.",
  "df/dz":
    "Ask: What is the derivative of σ, written with its output?\n\nAnswer: (1 − f)·f, the same number as gate by gate.\n\nMistake: To take (1 − z)·z. The short form wants the output, not the input.",
  "df/dw0": sigmoidGateNotes["df/dw0"],
  "df/dw1": sigmoidGateNotes["df/dw1"],
  "df/dx1": sigmoidGateNotes["df/dx1"],
};
