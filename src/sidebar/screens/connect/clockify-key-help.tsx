/** The way to one's API key in Clockify. */
import { useSurroundings } from '../../context';

export function ClockifyKeyHelp() {
  const { keyHelp, keySteps } = useSurroundings().texts.clockify.connect;
  return (
    <details id="key-help">
      <summary>{keyHelp}</summary>
      <ul>
        {keySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </details>
  );
}
