// Yardsticks: the definitions in plain loops of doubles, over the cells that Excel would send, as an add-in might have them.
// Each answers with rows of numbers, in the columns that its workload names, or with one number.

const numbers = (cells) => cells.map(([number]) => number);

/** Balances at t = 0…n of a loan, from its last payment back. */
function balancesBefore(services, period) {
  const balances = new Array(services.length + 1).fill(0);
  for (let t = services.length - 1; t >= 0; t--) balances[t] = (balances[t + 1] + services[t]) / (1 + period);
  return balances;
}

export function coverage(cfads, debtService, _, annual, frequency) {
  const [flows, services, period] = [numbers(cfads), numbers(debtService), annual / frequency];
  const [values, balances] = [balancesBefore(flows, period), balancesBefore(services, period)];
  const lines = [[], [], []];
  for (let t = 0; t < flows.length; t++) {
    lines[0].push(flows[t] / services[t]);
    lines[1].push(flows[t] / (balances[t] * period));
    lines[2].push(values[t] / balances[t]);
  }
  const rows = lines.map((line) => [
    Math.min(...line),
    line.reduce((sum, ratio) => sum + ratio, 0) / line.length,
  ]);
  return [...rows, rows[2]];
}

export function debtSchedule(debt, annual, periods, frequency) {
  const period = annual / frequency;
  const payment = (debt * period) / (1 - (1 + period) ** -periods);
  const rows = [];
  for (let t = 0, opening = debt; t < periods; t++) {
    const interest = opening * period;
    const principal = payment - interest;
    rows.push([opening, interest, principal, opening - principal]);
    opening -= principal;
  }
  return rows;
}

const cents = (amount) => Math.round(100 * amount) / 100;

export function roundedSchedule(debt, annual, periods, frequency) {
  const period = annual / frequency;
  const rows = [];
  for (let t = 0, opening = debt; t < periods; t++) {
    const interest = cents(opening * period);
    const payment = cents((opening * period) / (1 - (1 + period) ** (t - periods)));
    const principal = t === periods - 1 ? opening : payment - interest;
    rows.push([opening, interest, principal, cents(opening - principal)]);
    opening = cents(opening - principal);
  }
  return rows;
}

export function sculpt(cfads, dscr, annual, frequency) {
  const [period, services] = [annual / frequency, numbers(cfads).map((flow) => Math.max(0, flow) / dscr)];
  let opening = balancesBefore(services, period)[0];
  return services.map((service) => {
    const interest = opening * period;
    opening -= service - interest;
    return [service, interest, service - interest, opening];
  });
}

export function sweep(cfads, debt, principal, annual, frequency, share) {
  let opening = debt;
  return cfads.map(([flow], t) => {
    const due = (opening * annual) / frequency;
    const cash = Math.max(0, flow);
    const interest = Math.min(cash, due);
    const scheduledDue = Math.min(opening, principal[t][0]);
    const scheduled = Math.min(cash - interest, scheduledDue);
    const excess = cash - interest - scheduled;
    const swept = Math.min(excess * share, opening - scheduled);
    const shortfall = due + scheduledDue - interest - scheduled;
    opening += due - interest - scheduled - swept;
    return [interest, scheduled, swept, excess - swept, shortfall, opening];
  });
}

export function waterfall(cash, tiers, due) {
  return cash.map(([flow], t) => {
    let [left, short] = [flow, 0];
    const paid = due[t].map((amount) => {
      const part = Math.min(left, amount);
      left -= part;
      short += amount - part;
      return part;
    });
    return [...paid, left, short];
  });
}

export function size(cfads, dscr, annual, frequency) {
  let value = 0;
  for (let t = cfads.length - 1; t >= 0; t--)
    value = (value + Math.max(0, cfads[t][0]) / dscr) / (1 + annual / frequency);
  return value;
}

const RADIANS = Math.PI / 180;

export function sunlit(altitude, hour) {
  const radius = 6378.137 + altitude;
  const motion = Math.sqrt(398600.4418 / radius ** 3);
  const node = (2 * Math.PI) / (365.2422 * 86400);
  const cosine = (-2 * radius ** 2 * node) / (3 * motion * 1.08262668e-3 * 6378.137 ** 2);
  const sine = Math.sqrt(1 - cosine ** 2);
  const edge = Math.sqrt(altitude ** 2 + 2 * 6378.137 * altitude) / radius;
  const obliquity = 23.4393 * RADIANS;
  let dark = 0;
  for (let k = 0; k < 3600; k++) {
    const longitude = (2 * Math.PI * k) / 3600;
    const ascension = longitude + 15 * (hour - 12) * RADIANS;
    const toSun = [
      Math.cos(longitude),
      Math.sin(longitude) * Math.cos(obliquity),
      Math.sin(longitude) * Math.sin(obliquity),
    ];
    const beta =
      Math.sin(ascension) * sine * toSun[0] - Math.cos(ascension) * sine * toSun[1] + cosine * toSun[2];
    const inShadow = edge / Math.sqrt(1 - beta ** 2);
    if (inShadow < 1) dark += Math.acos(inShadow) / Math.PI;
  }
  return 1 - dark / 3600;
}

/** Life of a satellite by year: upkeep, and IT hours delivered per kW, at value today. */
function lifeOf([, , om, wacc, years, availability, loss, degradation, utilisation]) {
  let [upkeep, delivered, left, factor] = [0, 0, 1, 1];
  for (let year = 1; year <= years; year++) {
    factor /= 1 + wacc;
    upkeep += om * factor;
    delivered += left * factor;
    left *= (1 - loss) * (1 - degradation);
  }
  return [upkeep, 8760 * availability * utilisation * delivered];
}

export function orbitCost(it, kg, launch, build, ...life) {
  const [upkeep, hours] = lifeOf(life);
  return ((it * (1 + life[0]) + kg * (build + launch)) * (1 + life[1]) + upkeep) / hours;
}

export function breakeven(ground, it, kg, build, ...life) {
  const [upkeep, hours] = lifeOf(life);
  return ((ground * hours - upkeep) / (1 + life[1]) - it * (1 + life[0])) / kg - build;
}

export function massBudget(kw, arrayWPerKg, radiatorKg, radiatorW, board, eclipse, share, battery) {
  const array = (1.1 * kw * 1000 * (1 + share / (1 - share))) / arrayWPerKg;
  const radiator = ((1.1 * kw * 1000) / radiatorW) * radiatorKg;
  const cells = (1.1 * kw * 1000 * eclipse) / 60 / (0.3 * 0.95 * battery);
  const parts = [array, radiator, board * kw, cells];
  const bare = parts.reduce((sum, part) => sum + part, 0);
  return [...parts, 0.15 * bare, 1.15 * bare].map((part) => [part, part / kw]);
}

export function radiator(heat, celsius, emissivity, sides, altitude) {
  const height = (6378.137 + altitude) / 6378.137;
  const root = Math.sqrt(height ** 2 - 1);
  const view = (Math.atan(1 / root) - root / height ** 2) / Math.PI;
  return (1000 * heat) / (sides * emissivity * (5.670374419e-8 * (celsius + 273.15) ** 4 - view * 237));
}

export function ramp(first, growth, payload, density, periods, frequency, _, loss) {
  let [alive, mass] = [0, 0];
  return Array.from({ length: periods }, (_, t) => {
    const launches = first[0][0] * (1 + growth) ** (t / frequency);
    const added = launches * payload * density;
    alive = alive * (1 - loss) ** (1 / frequency) + added;
    mass += launches * payload;
    return [launches, added, alive, mass];
  });
}
