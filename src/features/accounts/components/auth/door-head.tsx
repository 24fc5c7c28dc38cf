/** The heading of a page at the door, and one line below it. */
export function DoorHead({ title, text }: { title: string; text?: string }) {
  return (
    <div className="mb-7 flex flex-col gap-2">
      <h1 className="type-page">{title}</h1>
      {text && <p className="type-lead">{text}</p>}
    </div>
  )
}
