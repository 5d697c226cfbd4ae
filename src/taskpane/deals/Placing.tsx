import {
  Button,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Deal } from "../../models/define";
import { Busy } from "../common/Busy";
import { Told } from "../common/Told";
import type { Desk } from "./desk";
import { useDesk } from "./desk";
import { PlacementPreview } from "./PlacementPreview";
import { Placed } from "./Placed";
import type { PlaceKind } from "./usePlacement";
import { usePlacement } from "./usePlacement";

const useStyles = makeStyles({
  card: {
    marginTop: "16px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  option: { minHeight: "44px", alignItems: "center" },
  place: { minHeight: "44px", width: "100%", marginTop: "12px" },
  quiet: { ...typographyStyles.body1, margin: "8px 0 0" },
});

interface PlacingProps {
  readonly deal: Deal;
  readonly illustrative: boolean;
  readonly onIllustrative: (illustrative: boolean) => void;
}

/** Puts a deal into the workbook: where, how filled, what that touches, and the button. */
export function Placing(props: PlacingProps) {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <section className={styles.card} aria-label="Place in the workbook">
      <h2 className={styles.title}>Place in the workbook</h2>
      {desk ? (
        <Placement desk={desk} {...props} />
      ) : (
        <p className={styles.quiet}>Open Apsis from Excel’s ribbon to place this deal as live formulas.</p>
      )}
    </section>
  );
}

function Placement({ desk, deal, illustrative, onIllustrative }: PlacingProps & { readonly desk: Desk }) {
  const styles = useStyles();
  const [kind, setKind] = useState<PlaceKind>("newSheet");
  const { look, placing, place, again } = usePlacement(desk, { deal, kind, illustrative });
  if (placing.kind === "done") return <Placed desk={desk} plan={placing.value} onGone={again} />;
  const plan = look.kind === "done" ? look.value : undefined;
  const isPlacing = placing.kind === "busy";
  const failed = placing.kind === "failed" ? placing : look.kind === "failed" ? look : undefined;
  return (
    <>
      <Choices {...{ kind, setKind, illustrative, onIllustrative }} isDisabled={isPlacing} />
      {plan && <PlacementPreview plan={plan} />}
      <Busy isBusy={look.kind === "busy"} what="Looking at the workbook" />
      <Busy isBusy={isPlacing} what="Placing the deal" />
      <Told message={failed && { tone: "danger", text: failed.sentence }} />
      {plan?.refusal === undefined && (
        <Button
          className={styles.place}
          appearance="primary"
          disabledFocusable={!plan || isPlacing}
          onClick={() => {
            if (plan) place(plan);
          }}
        >
          {kind === "newSheet" ? "Place on a new sheet" : "Place at the selection"}
        </Button>
      )}
      {failed && (
        <Button className={styles.place} onClick={again}>
          Look again
        </Button>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly kind: PlaceKind;
  readonly setKind: (kind: PlaceKind) => void;
  readonly illustrative: boolean;
  readonly onIllustrative: (illustrative: boolean) => void;
  readonly isDisabled: boolean;
}

function Choices({ kind, setKind, illustrative, onIllustrative, isDisabled }: ChoicesProps) {
  const styles = useStyles();
  return (
    <>
      <RadioGroup
        aria-label="Where"
        value={kind}
        disabled={isDisabled}
        onChange={(_, { value }) => {
          setKind(value === "newSheet" ? "newSheet" : "selection");
        }}
      >
        <Radio className={styles.option} value="newSheet" label="On a new sheet" />
        <Radio className={styles.option} value="selection" label="From the selected cell" />
      </RadioGroup>
      <Switch
        className={styles.option}
        checked={illustrative}
        disabled={isDisabled}
        label="Fill what is not public, for illustration"
        onChange={(_, { checked }) => {
          onIllustrative(checked);
        }}
      />
    </>
  );
}
