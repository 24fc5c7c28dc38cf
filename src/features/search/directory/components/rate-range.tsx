'use client'
import { useState } from 'react'
import { formatMoney } from '#client/format.ts'
import { decimalsOf } from '#features/offerings/price/rules.ts'
import { cx } from '#ui/class-names.ts'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'

type Props = {
  /** Whole units of money, as are the two chosen. */
  lowest: number
  highest: number
  min?: number
  max?: number
  /** How many coaches ask what lies under each bar. */
  bars: number[]
  currency: string
  locale: string
  words: { from: string; to: string; lowest: string; highest: string }
}

const THUMB =
  'pointer-events-none absolute inset-x-0 bottom-0 h-5 w-full appearance-none bg-transparent outline-none ' +
  '[&::-webkit-slider-thumb]:pointer-events-auto [&::-webkit-slider-thumb]:size-4.5 [&::-webkit-slider-thumb]:cursor-grab [&::-webkit-slider-thumb]:appearance-none ' +
  '[&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-[1.5px] [&::-webkit-slider-thumb]:border-primary [&::-webkit-slider-thumb]:bg-surface ' +
  '[&::-moz-range-thumb]:pointer-events-auto [&::-moz-range-thumb]:size-4 [&::-moz-range-thumb]:cursor-grab ' +
  '[&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-[1.5px] [&::-moz-range-thumb]:border-primary [&::-moz-range-thumb]:bg-surface ' +
  'focus-visible:[&::-webkit-slider-thumb]:outline-2 focus-visible:[&::-webkit-slider-thumb]:outline-focus focus-visible:[&::-webkit-slider-thumb]:outline-offset-2 ' +
  'focus-visible:[&::-moz-range-thumb]:outline-2 focus-visible:[&::-moz-range-thumb]:outline-focus focus-visible:[&::-moz-range-thumb]:outline-offset-2'

/** From what to what: two handles over bars, and two fields that say and take the same. What stands at an end asks for nothing. */
export function RateRange({ lowest, highest, min, max, bars, currency, locale, words }: Props) {
  const [from, setFrom] = useState(min === undefined ? '' : String(min))
  const [to, setTo] = useState(max === undefined ? '' : String(max))
  const within = (text: string, usual: number) =>
    text.trim() === '' || !Number.isFinite(Number(text)) ? usual : Math.min(highest, Math.max(lowest, Number(text)))
  const [low, high] = [within(from, lowest), within(to, highest)]
  const part = (value: number) => (highest > lowest ? (value - lowest) / (highest - lowest) : 0)
  const money = (value: number) => formatMoney(value * 10 ** decimalsOf(currency), currency, locale, { short: true })
  const most = Math.max(1, ...bars)
  const handle = { min: lowest, max: highest, step: 1, className: THUMB } as const
  return (
    <div>
      <div className="relative mx-px pt-1 pb-2.5">
        <div aria-hidden="true" className="mx-2 flex h-10 items-end gap-0.5">
          {bars.map((coaches, at) => {
            const middle = (at + 0.5) / bars.length
            const inside = part(low) <= middle && middle <= part(high)
            return (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: bars are as many as ever and never change places
                key={at}
                className={cx('min-h-0.5 flex-1 rounded-t-[1px]', inside ? 'bg-primary' : 'bg-border-strong')}
                style={{ height: `${(coaches / most) * 100}%` }}
              />
            )
          })}
        </div>
        <div aria-hidden="true" className="mx-2 h-0.5 bg-border">
          <div
            className="h-full bg-primary"
            style={{ marginLeft: `${part(low) * 100}%`, width: `${Math.max(0, part(high) - part(low)) * 100}%` }}
          />
        </div>
        <input
          type="range"
          {...handle}
          aria-label={words.lowest}
          aria-valuetext={money(low)}
          value={low}
          onChange={({ target }) => setFrom(+target.value <= lowest ? '' : String(Math.min(+target.value, high)))}
        />
        <input
          type="range"
          {...handle}
          aria-label={words.highest}
          aria-valuetext={money(high)}
          value={high}
          onChange={({ target }) => setTo(+target.value >= highest ? '' : String(Math.max(+target.value, low)))}
        />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Field label={words.from}>
          <Input
            name="min"
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={7}
            placeholder={money(lowest)}
            value={from}
            onChange={({ target }) => setFrom(target.value.replace(/\D/g, ''))}
          />
        </Field>
        <Field label={words.to}>
          <Input
            name="max"
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={7}
            placeholder={money(highest)}
            value={to}
            onChange={({ target }) => setTo(target.value.replace(/\D/g, ''))}
          />
        </Field>
      </div>
    </div>
  )
}
