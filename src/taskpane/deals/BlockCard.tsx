import { Badge, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { addressOf } from "../../sheet/address";
import type { FoundBlock } from "../../sheet/plans";
import { Told } from "../common/Told";
import { useTask } from "../common/useTask";
import { refreshAt, whatIfAt } from "../route";
import type { Desk } from "./desk";
import { isGone, marksOf } from "./findings";

const useStyles = makeStyles({
  card: {
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: "2px 0 0", color: tokens.colorNeutralForeground3 },
  badges: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "6px" },
  sentence: { ...typographyStyles.caption1, margin: "6px 0 0" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
  target: { minHeight: "44px", minWidth: "64px", paddingLeft: "12px", paddingRight: "12px" },
});

interface CardProps {
  readonly desk: Desk;
  readonly block: FoundBlock;
}

/** A deal in the workbook: where it stands, how it is, and what can be done. */
export function BlockCard({ desk, block }: CardProps) {
  const styles = useStyles();
  const { id, area, title, sentences } = block;
  return (
    <article className={styles.card} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.quiet}>{area ? `${id} · ${addressOf(area)}` : id}</p>
      <div className={styles.badges} role="status">
        {marksOf(block).map(({ text, tone }) => (
          <Badge key={text} appearance="tint" color={tone} shape="rounded" size="large">
            {text}
          </Badge>
        ))}
      </div>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {!isGone(block) && <Actions desk={desk} block={block} />}
    </article>
  );
}

function Actions({ desk, block: { id, area, title, canRefresh } }: CardProps) {
  const styles = useStyles();
  const { state, start } = useTask<undefined>();
  return (
    <>
      <div className={styles.row}>
        {canRefresh && (
          <Button as="a" className={styles.target} href={refreshAt(id)} aria-label={`Refresh ${title}`}>
            Refresh
          </Button>
        )}
        {canRefresh && (
          <Button as="a" className={styles.target} href={whatIfAt(id)} aria-label={`What-if of ${title}`}>
            What-if
          </Button>
        )}
        {area && (
          <Button
            className={styles.target}
            aria-label={`Go to ${title}`}
            onClick={() => {
              start(async () => {
                await desk.goTo(area);
                return undefined;
              });
            }}
          >
            Go to
          </Button>
        )}
      </div>
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
    </>
  );
}
