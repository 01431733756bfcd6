/** An element as it was read: its text, or its children by name, one or several. */
export type XmlNode = string | { readonly [name: string]: XmlNode | readonly XmlNode[] | undefined }
