/** The environment of a process. */
export type Settings = Readonly<Record<string, string | undefined>>
