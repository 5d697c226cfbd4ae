import { noneFound } from "../errors";

/** What one search for rates may cost, counted in flows looked at: more than any but a made-up case needs. */
const MOST = 1.5e7;

/** The bound on the work of a search, which ends with `noSolution` where it is spent. */
export class Effort {
  private left = MOST;

  /** @throws EngineError `noSolution` once there is no more */
  spend(flows: number): void {
    this.left -= flows;
    if (this.left < 0) {
      throw noneFound("certain list of rates", "flows", "flows: they all but cancel at too many rates");
    }
  }
}
