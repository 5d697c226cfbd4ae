// Formulas as text and as trees: everything that the rooms above ask of one is asked here.
export type { FormulaCall, FormulaReference } from "./calls";
export { branches, callsIn, referencesIn, sameFormula } from "./calls";
export { ownName, restored } from "./names";
export { isDisfigured, ownNamesIn, precedentsIn, spillsIn, withFunctions } from "./own";
export type { Tree } from "./tree";
export { treeOf } from "./tree";
export { formulaOf } from "./written";
