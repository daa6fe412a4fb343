// Two live regions, made once: what is put into them is spoken by a screen reader, politely or at once.
// Emptied soon after, and the same words differ by a no-break space, since VoiceOver drops repeats.

const cleared_after_ms = 300;

class LiveRegion {
  private readonly m_element = document.createElement("div");
  private m_timer = 0;
  private m_marked = false;

  constructor(politeness: "polite" | "assertive") {
    this.m_element.className = "spoken";
    this.m_element.setAttribute("aria-live", politeness);
    document.body.append(this.m_element);
  }

  say(text: string): void {
    clearTimeout(this.m_timer);
    this.m_marked = !this.m_marked;
    this.m_element.textContent = this.m_marked ? text : text + "\u00a0";
    this.m_timer = setTimeout(() => (this.m_element.textContent = ""), cleared_after_ms);
  }
}

export class Announcer {
  private readonly m_polite = new LiveRegion("polite");
  private readonly m_assertive = new LiveRegion("assertive");

  announce(text: string, assertive: boolean): void {
    (assertive ? this.m_assertive : this.m_polite).say(text);
  }
}
