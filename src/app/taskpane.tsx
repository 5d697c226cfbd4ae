import { connect } from "../excel/connect";
import { mount } from "../taskpane/mount";

declare const __APSIS_VERSION__: string;
declare const __APSIS_NAMESPACE__: string;

const root = document.getElementById("root");
if (root) {
  mount(root, { namespace: __APSIS_NAMESPACE__, version: __APSIS_VERSION__, connection: connect() });
}
