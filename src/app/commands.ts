import { associateCommands } from "../excel/commands";

associateCommands((address) => {
  window.location.hash = address;
});
