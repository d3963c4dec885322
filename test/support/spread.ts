/** Whether what takes long and rarely fails is shown whole, too: by `npm run bench -- long` and by what publishes figures. */
export const isLong = Boolean(process.env.LONG);

/** So many rows of a long table, spread over it. All of them with `LONG`; `npm run bench -- long` runs each file that calls this. */
export const spread = <Row>(rows: readonly Row[], count: number): readonly Row[] =>
  isLong
    ? rows
    : rows.filter((_, at) => Math.floor((at * count) / rows.length) !== Math.floor(((at - 1) * count) / rows.length));
