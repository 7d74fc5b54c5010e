/** What to say about f = (x + y)·z, what to ask, and what is often answered wrong. */
export const xyzNotes = {
  forward:
    "Each gate knows only what comes in and what goes out. Write every value on its wire: the way back needs them.",
  q: "Ask: How many gates does this function have?\n\nAnswer: Two: an add gate that makes `q`, and a multiply gate that makes `f`.",
  backward:
    "Backwards there is one rule for every gate: local gradient times what arrives from above. Each number says how much `f` moves when you nudge this value a little.",
  "df/df":
    "Ask: Where do we start?\n\nAnswer: At the output. If `f` moves by a little, `f` moves by just as much: 1.\n\nMistake: To start with the value of `f` instead of 1.",
  "df/dq":
    "Ask: Which number does a multiply gate hand back to `q`?\n\nAnswer: The value of the other input, `z`, times what arrives. A multiply gate switches its inputs.\n\nMistake: To hand back `q`’s own value.",
  "df/dx":
    "Ask: What is the local gradient of an add gate?\n\nAnswer: 1 for each input. So it hands on what arrives, unchanged.\n\nMistake: To write 1 and stop there: the local gradient is 1, the gradient of `f` is 1 times what arrives.",
  "df/dy":
    "Before you show it: will `y` get the same as `x`, though their values differ? It does. An add gate does not look at its inputs.",
};
