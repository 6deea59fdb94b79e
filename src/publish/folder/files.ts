/** The content of a folder by path inside it, `/` between. */
export type Files = Readonly<Record<string, string | Uint8Array>>
