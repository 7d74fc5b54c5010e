/** What to say about the staged function, what to ask, and what is often answered wrong. */
export const rationalNotes = {
  forward:
    "Nobody wants the formula of this derivative. We don’t need it: we write the function as short lines, each with a derivative that everybody knows, and keep every value.",
  sigy: "Ask: Where does `y` go, besides into this line?\n\nAnswer: Into x + y. Remember it: both ways will send something back.",
  backward:
    "Now the same lines in reverse order. For each: what is its local gradient, and what arrives?",
  "df/dnum":
    "Ask: What does `num` get from the product num · invden?\n\nAnswer: The other factor, `invden`, times 1.",
  "df/dden":
    "The line is invden = 1/den, so its local gradient is −1/den².\n\nMistake: To forget the minus, or the square.",
  "df/dxpy":
    "Ask: xpysqr is a square. What is its local gradient?\n\nAnswer: Twice `xpy`. `xpy` is negative, so the sign changes here.",
  "df/dx|sigx":
    "The local gradient is (1 − σ(x))·σ(x), with the output that was kept on the way forward.\n\nMistake: To put x itself in: (1 − x)·x.",
  "df/dx":
    "Ask: `x` was used three times. Which of the three numbers is its gradient?\n\nAnswer: All of them, added up. In code this is the +=.\n\nMistake: To write = instead of +=: each line then overwrites the one before.",
  "df/dy":
    "Ask: How would you check this result if you didn’t trust it?\n\nAnswer: Nudge `y` by a little, work out `f` again, and divide the change by the nudge. It should agree to several digits.",
};
