// Formulas as text and as trees: everything that the rooms above ask of one is asked here.
export type { FormulaCall, FormulaReference } from "./calls";
export { callsIn, referencesIn, sameFormula } from "./calls";
export { ownName, restored } from "./names";
export type { Tree } from "./tree";
export { treeOf } from "./tree";
export { formulaOf } from "./written";
