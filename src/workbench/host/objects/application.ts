import { oneOf, optional } from "../arguments";
import { Kind } from "../kind";

const calculationMode = oneOf("Automatic", "AutomaticExceptTables", "Manual");
const calculationType = optional(oneOf("Recalculate", "Full", "FullRebuild"), "Recalculate");

export const application = new Kind<object>("Application", {
  scalars: {
    calculationMode: {
      get: (_, grid) => grid.calculationMode(),
      set: (_, value, grid) => {
        grid.setCalculationMode(calculationMode(value));
      },
    },
    calculationState: { get: (_, grid) => grid.calculationState() },
  },
  methods: {
    calculate: (_, [type], grid) => {
      grid.calculate(calculationType(type) !== "Recalculate");
    },
    // A request is calculated and painted once as it is: there is nothing to suspend.
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});
