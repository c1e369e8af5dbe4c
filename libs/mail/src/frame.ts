import { COLUMN, SHEET, STYLE, TOKEN } from './style.js';

/**
 * The frame that every letter shares, in MJML, which knows what mail programs need. `[[name]]` is where something is put in;
 * `part:name` marks what is left out when there is nothing to put in. Nothing in it is fetched.
 */
export const FRAME = `
<mjml lang="[[locale]]">
<mj-head>
  <mj-title>[[subject]]</mj-title>
  <mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
  <mj-attributes>
    <mj-all font-family="${TOKEN.font}" color="${TOKEN.ink}" />
    <mj-text padding="0 0 16px" font-size="17px" line-height="27px" />
  </mj-attributes>
  <mj-style>${SHEET}</mj-style>
</mj-head>
<mj-body width="${COLUMN}px" background-color="${TOKEN.bg}" css-class="ground">
  <mj-wrapper padding="0" background-color="${TOKEN.surface}" border="1px solid ${TOKEN.line}" border-radius="8px" css-class="sheet">
    <mj-section padding="16px 36px" border-bottom="1px solid ${TOKEN.line}" css-class="part lined">
      <mj-column><mj-text padding="0" font-size="13.5px" line-height="19px" color="${TOKEN.inkQuiet}" css-class="quiet">[[sender]]</mj-text></mj-column>
    </mj-section>
    <mj-section padding="32px 36px" css-class="part">
      <mj-column>
        <mj-text css-class="ink">[[greeting]]</mj-text>
        <mj-text css-class="ink"><h1 style="${STYLE.heading}">[[question]]</h1></mj-text>
        <mj-text css-class="ink">[[background]]</mj-text>
        <mj-raw><!--part:facts--></mj-raw>
        <mj-table padding="0 0 20px" css-class="facts">[[facts]]</mj-table>
        <mj-raw><!--/part:facts--></mj-raw>
        <mj-raw><!--part:sections--></mj-raw>
        <mj-text padding="0 0 4px" css-class="ink">[[sections]]</mj-text>
        <mj-raw><!--/part:sections--></mj-raw>
        <mj-raw><!--part:button--></mj-raw>
        <mj-button align="left" padding="0 0 16px" href="[[buttonUrl]]" background-color="${TOKEN.accent}" color="${TOKEN.onAccent}"
          border-radius="6px" inner-padding="10px 25px" font-size="15px" line-height="24px" font-weight="600" css-class="button">[[button]]</mj-button>
        <mj-raw><!--/part:button--></mj-raw>
        <mj-raw><!--part:afterButton--></mj-raw>
        <mj-text padding="0 0 20px" font-size="13.5px" line-height="19px" color="${TOKEN.inkSoft}" css-class="soft">[[afterButton]]</mj-text>
        <mj-raw><!--/part:afterButton--></mj-raw>
        <mj-raw><!--part:ways--></mj-raw>
        <mj-text css-class="ink">[[ways]]</mj-text>
        <mj-raw><!--/part:ways--></mj-raw>
        <mj-text padding="0" css-class="ink">[[regards]]</mj-text>
      </mj-column>
    </mj-section>
    <mj-section padding="16px 36px 24px" border-top="1px solid ${TOKEN.line}" css-class="part lined">
      <mj-column><mj-text padding="0" font-size="12.5px" line-height="19px" color="${TOKEN.inkQuiet}" css-class="quiet">[[footer]]</mj-text></mj-column>
    </mj-section>
  </mj-wrapper>
</mj-body>
</mjml>`;
