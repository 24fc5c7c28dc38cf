import type { Schema } from './document.ts'
import { typeOf } from './document.ts'

type Props = { schema: Schema; optional: string; depth?: number }

/** The fields of an object, those of objects in it set in. */
export function Fields({ schema, optional, depth = 0 }: Props) {
  const inner = objectIn(schema)
  if (!inner) return <code className="text-sm">{typeOf(schema)}</code>
  return (
    <ul className={depth > 0 ? 'mt-1 border-border border-l pl-3' : undefined}>
      {Object.entries(inner.properties ?? {}).map(([name, field]) => (
        <li key={name} className="py-1 text-sm">
          <code className="font-semibold">{name}</code>{' '}
          <code className="break-words text-text-muted">{shapeOf(field)}</code>
          {!inner.required?.includes(name) && <span className="text-text-faint"> {optional}</span>}
          {depth < 2 && objectIn(field) && <Fields schema={field} optional={optional} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

/** The object a field is, or holds a list of, or may be. */
function objectIn(schema: Schema): Schema | undefined {
  if (schema.properties) return schema
  if (schema.items) return objectIn(schema.items)
  return (schema.anyOf ?? schema.oneOf)?.map(objectIn).find(Boolean)
}

const shapeOf = (field: Schema) => typeOf(field).replaceAll('object', '{…}')
