import { makeStyles, Tab, TabList, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Busy } from "../common/Busy";
import { Page } from "../common/Page";
import { Note, Told } from "../common/Told";
import { useTask } from "../common/useTask";
import { useDesk } from "../deals/desk";
import { DEALS } from "../route";
import { GoalTab } from "./GoalTab";
import { GridTab } from "./GridTab";
import { ScenarioTab } from "./ScenarioTab";
import type { Subject } from "./subject";
import { answering, subjectOfBlock, subjectOfDeal } from "./subject";
import { TornadoTab } from "./TornadoTab";

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  tabs: {
    margin: "8px -12px 0",
    "> button": { minHeight: "44px", paddingLeft: "10px", paddingRight: "10px" },
  },
});

const tabs = [
  ["grid", "Grid", GridTab],
  ["tornado", "Tornado", TornadoTab],
  ["goal", "Goal seek", GoalTab],
  ["scenarios", "Scenarios", ScenarioTab],
] as const;

interface PageProps {
  readonly id: string;
  readonly takesFocus: boolean;
}

/** What the outputs of a deal would be for other inputs: computed here, the sheet untouched. */
export function WhatIfPage({ id, takesFocus }: PageProps) {
  const desk = useDesk();
  const { state, start } = useTask<Subject | undefined>();
  const look = useCallback(() => {
    start(async () => {
      const blocks = desk ? await desk.find() : [];
      const block = blocks.find((each) => each.id.toUpperCase() === id.toUpperCase());
      return block ? subjectOfBlock(block) : subjectOfDeal(id);
    });
  }, [desk, id, start]);
  useEffect(look, [look]);
  const subject = state.kind === "done" ? state.value : undefined;
  return (
    <Page heading={`What-if ${id}`} back={{ label: "All deals", address: DEALS }} takesFocus={takesFocus}>
      <Busy isBusy={state.kind === "busy"} what="Reading the workbook" />
      <Told message={state.kind === "failed" ? { tone: "danger", text: state.sentence } : undefined} />
      {state.kind === "done" && !subject && (
        <Note
          tone="danger"
          text={`No deal called ${id} can be read in this workbook. Choose one under Deals.`}
        />
      )}
      {subject && <Tabs subject={subject} />}
    </Page>
  );
}

function Tabs({ subject }: { readonly subject: Subject }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string>("grid");
  const outputs = useMemo(() => answering(subject), [subject]);
  const [, , View] = tabs.find(([key]) => key === chosen) ?? tabs[0];
  if (outputs.length === 0)
    return (
      <Note tone="warning" text="No output has a value yet: fill the blank inputs in the sheet first." />
    );
  return (
    <>
      <p className={styles.quiet}>
        {subject.title}
        {subject.block ? ", with the inputs in the sheet." : ", not placed: with the inputs of the deal."}
      </p>
      <TabList
        className={styles.tabs}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => {
          setChosen(String(value));
        }}
      >
        {tabs.map(([key, label]) => (
          <Tab key={key} value={key} id={`tab-${key}`} aria-controls="what-if">
            {label}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="what-if" aria-labelledby={`tab-${chosen}`}>
        <View key={chosen} subject={subject} outputs={outputs} />
      </div>
    </>
  );
}
