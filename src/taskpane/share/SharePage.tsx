import { makeStyles, Tab, TabList, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Page } from "../common/Page";
import type { Desk } from "../deals/desk";
import { useDesk } from "../deals/desk";
import { VerifyTab } from "./VerifyTab";
import { ways } from "./ways";
import { WayTab } from "./WayTab";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  tabs: {
    margin: "8px -6px 0",
    flexWrap: "wrap",
    "> button": { minHeight: "44px", paddingLeft: "6px", paddingRight: "6px" },
  },
});

/** A workbook made ready to leave: live, native or frozen; verified, or repaired. */
export function SharePage({ takesFocus }: { readonly takesFocus: boolean }) {
  const styles = useStyles();
  const desk = useDesk();
  return (
    <Page heading="Share" takesFocus={takesFocus}>
      {desk ? (
        <Tabs desk={desk} />
      ) : (
        <p className={styles.text}>Open Apsis from Excel’s ribbon to share a workbook.</p>
      )}
    </Page>
  );
}

const VERIFY = "verify";
const labels = [...ways.slice(0, 3), { key: VERIFY, label: "Verify" }, ...ways.slice(3)];

function Tabs({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<string>(ways[0].key);
  const way = ways.find(({ key }) => key === chosen);
  return (
    <>
      <p className={styles.text}>
        Make this workbook ready to leave. Each way shows what it would change first.
      </p>
      <TabList
        className={styles.tabs}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => {
          setChosen(String(value));
        }}
      >
        {labels.map(({ key, label }) => (
          <Tab key={key} value={key} id={`tab-${key}`} aria-controls="share">
            {label}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="share" aria-labelledby={`tab-${chosen}`}>
        {way ? <WayTab key={chosen} desk={desk} way={way} /> : <VerifyTab desk={desk} />}
      </div>
    </>
  );
}
