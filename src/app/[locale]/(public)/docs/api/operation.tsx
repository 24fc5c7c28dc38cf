import ChevronDown from 'lucide-react/icons/chevron-down'
import { getTranslations } from 'next-intl/server'
import type { Endpoint, Parameter } from './document.ts'
import { typeOf } from './document.ts'
import { Fields } from './fields.tsx'
import { Part } from './part.tsx'

/** One endpoint: closed it is a line, open it says what goes in, what comes out and what may be refused. */
export async function Operation({ endpoint }: { endpoint: Endpoint }) {
  const t = await getTranslations('ApiDocs')
  const optional = t('optional')
  const parameters = (endpoint.parameters ?? []).filter((one): one is Parameter => 'schema' in one)
  const body = endpoint.requestBody?.content?.['application/json']?.schema
  const done = Object.keys(endpoint.responses).find((status) => status.startsWith('2')) ?? '200'
  const answer = endpoint.responses[done]?.content?.['application/json']?.schema
  const refusals = Object.keys(endpoint.responses).filter((status) => !status.startsWith('2'))
  return (
    <details id={endpoint.operationId} className="group border-border border-b">
      <summary className="grid cursor-pointer grid-cols-[3.5rem_minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-0.5 py-3 desk:grid-cols-[4rem_minmax(0,1fr)_minmax(0,1fr)_auto]">
        <code className="text-sm text-text-muted">{endpoint.method}</code>
        <code className="break-words font-semibold text-sm">{endpoint.address}</code>
        <span lang="en" className="text-text-muted max-desk:col-start-2 max-desk:row-start-2">
          {endpoint.summary}
        </span>
        <ChevronDown
          size={16}
          aria-hidden
          className="self-center text-text-faint transition-transform duration-(--dur-quick) group-open:rotate-180 max-desk:col-start-3 max-desk:row-start-1"
        />
      </summary>
      <div className="grid gap-4 pt-1 pb-5 desk:pl-20">
        <p lang="en" className="max-w-[70ch] text-sm text-text-muted">
          {endpoint.description.replaceAll('`', '')}
        </p>
        {parameters.length > 0 && (
          <Part title={t('parameters')}>
            <ul>
              {parameters.map(({ name, in: place, required, schema }) => (
                <li key={name} className="py-1 text-sm">
                  <code className="font-semibold">{name}</code>{' '}
                  <code className="break-words text-text-muted">
                    {typeOf(schema)} · {place}
                  </code>
                  {!required && <span className="text-text-faint"> {optional}</span>}
                </li>
              ))}
            </ul>
          </Part>
        )}
        {body && (
          <Part title={t('body')}>
            <Fields schema={body} optional={optional} />
          </Part>
        )}
        <Part title={t('answer', { status: done })}>
          {answer ? <Fields schema={answer} optional={optional} /> : <p className="text-sm">{t('nothing')}</p>}
        </Part>
        <Part title={t('refusals')}>
          <code className="text-sm">{refusals.join(' ')}</code>
        </Part>
      </div>
    </details>
  )
}
