import { THEME_KEY } from './theme.ts'

const code = `try{var t=localStorage.getItem('${THEME_KEY}');if(t)document.documentElement.dataset.theme=t}catch(e){}`

/** Puts a chosen theme on the page before it is painted. Without a choice the device decides, by CSS alone. */
export function ThemeScript({ nonce }: { nonce: string | undefined }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; it must run before the first paint
    <script nonce={nonce} dangerouslySetInnerHTML={{ __html: code }} />
  )
}
