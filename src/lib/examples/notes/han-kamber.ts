/** What to say about the 3-2-1 net, what to ask, and what is often answered wrong. */
export const hanKamberNotes = {
  forward:
    "Before the first number, ask: how many weights and how many biases has this network? 8 weights and 3 biases, so 11 parameters.",
  I4: "Ask: Which wires lead into this unit?\n\nAnswer: One from each input. The second input is 0, so its weight adds nothing here.\n\nMistake: To forget the bias.",
  O4: "σ turns any net input into a number from 0 to 1. Ask the hall: is the net input negative? Then the output is below one half.",
  I6: "Ask: What comes in here, the net inputs of the hidden units or their outputs?\n\nAnswer: Their outputs.\n\nMistake: To put in the net input `I5` instead of the output `O5`. It is printed so in one lecture.",
  O6: "Ask: The target is 1. In which direction should this output move?\n\nAnswer: Up. So expect changes that raise it.",
  loss: "One number for how wrong the network is. The factor ½ is there so that no 2 is left over when we differentiate.",
  backward:
    "Errors go backwards: first the output unit, then the hidden units that took part in its error. All of them come before any weight is changed.",
  Err6: "Ask: Which factors are there?\n\nAnswer: How far off the output is, times the slope of σ, which is O·(1 − O).\n\nMistake: To leave the slope out. The error would then be the plain difference.",
  Err4: "Ask: This unit has no target. How can it have an error?\n\nAnswer: It takes its share of the error of the unit it feeds, through the weight between them.\n\nMistake: To use a weight that has been updated. The old weight made the error.",
  Err5: "Before you show it: this unit’s weight is smaller in size than the other’s. Will its error be smaller, too? Here it is, but the slope has a say.",
  update:
    "Each weight moves by learning rate × error of the unit it leads to × output of the unit it comes from.",
  "w46+":
    "Ask: Which output belongs in here, that of unit 4 or of unit 6?\n\nAnswer: Of unit 4, where the wire begins. The error is that of unit 6, where it ends.\n\nMistake: To swap the two.",
  "w24+":
    "Ask: Why does this weight stay as it is?\n\nAnswer: Its input is 0. A wire that carried nothing has no part in the error.",
  "theta4+":
    "A bias is a weight whose input is always 1.\n\nAsk: Why is the output missing from this line?\n\nAnswer: It is there: it is 1.",
};
