/** What search engines read of a page (schema.org). Data, not a script: it never runs, whatever stands in it. */
export function StructuredData({ data }: { data: object }) {
  // No `<` can close the element from within.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
