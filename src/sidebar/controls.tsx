/** The few controls that all screens are made of. Text is always text: nothing here or elsewhere writes HTML. */
import type { ComponentChildren, JSX, Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { safeLink } from './addresses';
import { useNow, useSurroundings } from './context';
import { absoluteTime, relativeTime } from './times';

/** A screen's heading; it takes the focus when the screen appears, so that keyboards and listeners follow. */
export function Heading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hasFailure()) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** Gives the focus back to what led away, if it is there again; else a screen's heading keeps it, or gets it. */
export function focusOn(id: string | undefined): void {
  const found = document.getElementById(id ?? '');
  const details = found?.closest('details');
  if (details) details.open = true;
  if (found !== null) found.focus();
  else if (!hasFailure()) document.querySelector('h1')?.focus();
}

/** What has gone wrong comes first. */
function hasFailure(): boolean {
  return document.getElementById('failure') !== null;
}

interface ButtonProps {
  /** Stable name for tests; see `sidebar.tsx`. */
  readonly id: string;
  readonly look?: 'primary' | 'link';
  readonly type?: 'submit' | 'button';
  /** What is read out in place of the label, where the label alone does not say what it acts on. */
  readonly about?: string;
  readonly disabled?: boolean;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

/** Does nothing while a call is under way, but keeps the focus, which the browser takes from a disabled button. */
export function Button({ id, look, type = 'button', about, disabled = false, onClick, children }: ButtonProps) {
  const { waiting } = useSurroundings();
  const isIdle = waiting === undefined;
  return (
    <button
      id={id}
      type={type}
      class={look ?? ''}
      aria-label={about}
      disabled={disabled}
      aria-disabled={isIdle ? undefined : true}
      onClick={isIdle ? onClick : (event) => event.preventDefault()}
    >
      {children}
    </button>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly input: JSX.InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };
}

export function Field({ id, label, hint, input }: FieldProps) {
  const hintId = `${id}-hint`;
  return (
    <>
      <label for={id}>{label}</label>
      <input id={id} name={id} aria-describedby={hint === undefined ? undefined : hintId} {...input} />
      {hint !== undefined && (
        <p id={hintId} class="quiet">
          {hint}
        </p>
      )}
    </>
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

export function SelectField({ id, label, hint, value, options, onChange }: SelectProps) {
  const hintId = `${id}-hint`;
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        name={id}
        value={value}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={hintId} class="quiet">
          {hint}
        </p>
      )}
    </>
  );
}

export function ScheduleField({
  choices,
  value,
  onChange,
}: {
  readonly choices: readonly number[];
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}) {
  const { texts } = useSurroundings();
  const offered = [0, ...choices];
  // A schedule made where faster ones are possible stays visible in a published add-on.
  const all = offered.includes(value) ? offered : [...offered, value];
  return (
    <>
      <label for="schedule">{texts.choose.schedule}</label>
      <select
        id="schedule"
        name="schedule"
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {all.map((minutes) => (
          <option key={minutes} value={minutes}>
            {texts.schedule(minutes)}
          </option>
        ))}
      </select>
    </>
  );
}

/** Opens in a new tab; an address that could do harm is shown as plain text. */
export function ExternalLink({
  id,
  href,
  children,
}: {
  readonly id: string;
  readonly href: string;
  readonly children: ComponentChildren;
}) {
  const { texts } = useSurroundings();
  const address = safeLink(href);
  if (address === undefined) return <span>{children}</span>;
  return (
    <a id={id} href={address} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="for-listeners"> ({texts.opensNewTab})</span>
    </a>
  );
}

interface QuestionProps {
  /** Of the button that asks; the answer buttons are `<id>-confirm` and `<id>-cancel`. */
  readonly id: string;
  readonly label: string;
  readonly about?: string;
  readonly look?: 'link';
  readonly question: string;
  readonly onConfirm: () => void;
}

/** A button that asks once more, in place, before it acts. */
export function ConfirmedButton({ id, label, about, look, question, onConfirm }: QuestionProps) {
  const [isAsking, setAsking] = useState(false);
  const cancel = () => {
    setAsking(false);
    setTimeout(() => focusOn(id));
  };
  if (isAsking) return <Question id={id} label={label} question={question} onConfirm={onConfirm} onCancel={cancel} />;
  return (
    <Button
      id={id}
      {...(look === undefined ? {} : { look })}
      {...(about === undefined ? {} : { about })}
      onClick={() => setAsking(true)}
    >
      {label}
    </Button>
  );
}

/** Takes the focus, so that it is read out and answered next. */
export function Question({
  id,
  label,
  question,
  onConfirm,
  onCancel,
}: Pick<QuestionProps, 'id' | 'label' | 'question' | 'onConfirm'> & { readonly onCancel: () => void }) {
  const { texts } = useSurroundings();
  const prompt = useRef<HTMLParagraphElement>(null);
  useEffect(() => prompt.current?.focus(), [question]);
  return (
    <div class="box warning">
      <p ref={prompt} tabIndex={-1}>
        {question}
      </p>
      <div class="buttons">
        <Button id={`${id}-confirm`} onClick={onConfirm}>
          {label}
        </Button>
        <Button id={`${id}-cancel`} onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}

/** A line of a `dl`: relative, because that is what people ask; absolute below, because that is what they compare. */
export function TimeOf({
  label,
  at,
  children,
}: {
  readonly label: string;
  readonly at: number;
  /** What happened then. */
  readonly children?: ComponentChildren;
}) {
  const { texts, locale } = useSurroundings();
  const now = useNow(30_000);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children !== undefined && <div>{children}</div>}
        {at === 0 ? (
          texts.imports.never
        ) : (
          <time dateTime={new Date(at).toISOString()}>
            {relativeTime(locale, at, now)}
            <span class="quiet">{absoluteTime(locale, at)}</span>
          </time>
        )}
      </dd>
    </>
  );
}

/** Calls `send` in place of what a browser does with a form. */
export function whenSubmitted(send: () => void): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    send();
  };
}

interface CheckBoxProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckBox({ id, label, checked, onChange }: CheckBoxProps) {
  return (
    <div class="choice">
      <input
        id={id}
        name={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>
        <bdi>{label}</bdi>
      </label>
    </div>
  );
}
