import { expect, it } from "vitest";
import { lightTerms } from "#lib/views/lit-terms.ts";

it("lights a quantity where it stands in the formulas of the places, until it is put out", () => {
  document.body.innerHTML = `
    <div id="here"><p class="formula"><b data-quantity="q">3</b><b data-quantity="f">−12</b></p></div>
    <div id="elsewhere"><p class="formula"><b data-quantity="q">3</b></p></div>
    <div id="panel"><p class="formula"><b data-quantity="q">3</b></p><b data-quantity="q">3</b></div>
  `;
  const lit = (): readonly (string | undefined)[] =>
    [...document.querySelectorAll(".pointed")].map((term) => term.closest("div")?.id);
  const putOut = lightTerms(document.body, ["#here", "#panel"], "q");
  expect(lit()).toEqual(["here", "panel"]);
  putOut();
  expect(lit()).toEqual([]);
});
