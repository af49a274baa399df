extension CodeSample {
    static let scripted = [python, javaScript, typeScript, tsx, shell, sql]

    private static let python = CodeSample(
        "python",
        #"""
        #!/usr/bin/env python3
        """Reads meters.

        The module's text, with "quotes".
        """
        from __future__ import annotations

        import re
        from dataclasses import dataclass, field

        LIMIT = 0x_ff + 1_000 - 3.5e-2j


        @dataclass(frozen=True)
        class Reading(Base):
            """One reading."""

            watts: float
            tags: list[str] = field(default_factory=list)

            def __str__(self) -> str:
                return f"{self.watts:>10.2f} W {', '.join(self.tags)!r} {{literal}}"

            async def load(self, *names, timeout: float = .5):
                async with session.get(f"https://example.org/{names[0]}?q={timeout}") as answer:
                    yield await answer.json()


        def parse(text, *, strict=True):
            pattern = re.compile(r"^(\d+)\s*'W'$", re.MULTILINE)
            match text.split():
                case [number, "W"] if number.isdigit():
                    value = int(number)
                case _:
                    raise ValueError('no reading: %s' % text) from None
            total = sum(x ** 2 for x in range(10) if x is not None and x not in (1, 2))
            global LIMIT
            print(b"bytes\x00", rb'raw \bytes', f'nested {f"{value!r:^{width}}"} end')
            lambda_ = lambda a, b=None: a @ b
            assert total >= 0, "no # comment here"  # but here
            return {"value": value, 'ok': True, **extra}


        if __name__ == "__main__":
            try:
                parse(input())
            except (ValueError, KeyError) as error:
                pass
            finally:
                del pattern
        """#)

    private static let javaScript = CodeSample(
        "javascript",
        #"""
        // Reads meters.
        import fs, { readFile as read } from "node:fs/promises";
        import * as util from './util.js';

        const LIMIT = 1_000n, ratio = .5e-3, flags = 0b1010;
        const pattern = /^\d+[/"']\s*(W|kW)$/giu;
        let half = total / 2 / LIMIT;

        /** A reading. */
        export default class Reading extends Base {
          #secret = 0;
          static count = 0;

          constructor(watts, { label = "none" } = {}) {
            super();
            this.watts = watts ?? null;
          }

          get text() {
            return `draws ${this.watts.toFixed(1)} W, ${this.label ? `named ${this.label}` : "unnamed"}`;
          }

          async *load(...names) {
            for await (const name of names) {
              const answer = await fetch(`https://example.org/${encodeURIComponent(name)}`);
              if (!answer.ok) throw new Error('failed: ' + answer.status);
              yield answer.json();
            }
          }
        }

        function* range(from, to) {
          for (let i = from; i < to; i++) yield i;
        }

        export const parse = (text) => {
          const [, number] = text.match(/(\d+)/) || [];
          switch (typeof number) {
            case "undefined": return undefined;
            default: return { value: Number(number), ok: true, 'a b': NaN };
          }
        };

        /* Old
           style. */
        var that = this, re = text.replace(/\//g, "\\/");
        document.querySelector("a")?.addEventListener("click", (e) => e.preventDefault());
        """#)

    private static let typeScript = CodeSample(
        "typescript",
        #"""
        import type { Reading } from "./reading";

        export interface Meter<T extends Reading = Reading> {
          readonly id: string;
          values: T[];
          label?: string | null;
          read(at: Date): Promise<T>;
        }

        type Kind = "idle" | "busy" | `custom-${string}`;
        type Keys<T> = { [K in keyof T]-?: T[K] extends number ? K : never }[keyof T];

        export enum State { Idle = 0, Busy = 1 << 2 }

        @Injectable({ scope: "root" })
        export abstract class Service implements Meter {
          private readonly cache = new Map<string, Reading>();
          declare id: string;

          constructor(protected http: Client, public values: Reading[] = []) {}

          abstract read(at: Date): Promise<Reading>;

          async total(filter?: (r: Reading) => boolean): Promise<number> {
            const list = <Reading[]>this.values;
            let sum = 0 as number;
            for (const { watts } of list.filter(filter!)) {
              sum += watts satisfies number;
            }
            return sum / 2;
          }
        }

        declare module "meter" {
          export function isReading(x: unknown): x is Reading;
        }

        namespace Util {
          export const identity = <T,>(x: T): T => x;
          // The end.
          export const words = /\w+/g;
        }
        """#)

    private static let tsx = CodeSample(
        "tsx",
        #"""
        import { useState } from "react";

        type Props = { items: string[]; onPick?: (item: string) => void };

        export function Picker({ items, onPick }: Props) {
          const [open, setOpen] = useState<boolean>(false);
          const count = items.length > 3 ? items.length : 0;
          if (count < 1 && open) return null;
          return (
            <section className="picker" aria-hidden={!open} {...rest}>
              {/* A comment. */}
              <button type="button" onClick={() => setOpen(!open)}>It's open: {String(open)}</button>
              {items.map((item) => (
                <Row.Item key={item} onSelect={() => onPick?.(`${item}!`)}>
                  <b>{item}</b> & more
                </Row.Item>
              ))}
              <>
                <input value="x" disabled />
              </>
            </section>
          );
        }
        """#)

    private static let shell = CodeSample(
        "bash",
        #"""
        #!/usr/bin/env bash
        # Reads meters.
        set -euo pipefail

        LIMIT=10 names=(one "two words" three)
        readonly TARGET="${1:-/srv/data}/$(date +%Y)/out.txt"

        usage() {
          cat <<-EOF
        \#tusage: $0 [-n NUMBER] ${names[0]} # no comment
        \#tEOF
          exit 2
        }

        while getopts ":n:h" option; do
          case "$option" in
            n) LIMIT=$OPTARG ;;
            h | *) usage ;;
          esac
        done

        for name in "${names[@]}"; do
          if [[ -f "$name.csv" && $LIMIT -gt 3 ]]; then
            echo "reading $name: $(wc -l < "$name.csv") lines, \"quoted\""
          elif ! grep -q 'no $expansion "here"' "$name"; then
            sum=$((LIMIT * 2 + 1))
            printf '%s\n' "${name%%.*}" >> "$TARGET" 2>&1
          else
            curl -sSf https://example.org/#anchor | jq -r '.watts' > /dev/null || true
          fi
        done

        cat <<'END' > plain.txt
        $HOME stays, $(so does this)
        END
        export PATH="$HOME/bin:$PATH"; sudo systemctl restart meter &
        """#)

    private static let sql = CodeSample(
        "sql",
        #"""
        -- Readings by meter.
        CREATE TABLE IF NOT EXISTS readings (
            id bigserial PRIMARY KEY,
            meter varchar(64) NOT NULL DEFAULT 'none',
            watts numeric(10, 2) CHECK (watts >= 0),
            at timestamptz DEFAULT now()
        );

        /* The greatest
           of each day. */
        WITH daily AS (
            SELECT meter, date_trunc('day', at) AS day, max(watts) AS peak
            FROM readings r
            LEFT JOIN meters m ON m.name = r.meter
            WHERE at BETWEEN '2026-01-01' AND current_date
              AND meter NOT LIKE 'it''s %' AND watts IS NOT NULL
            GROUP BY 1, 2
            HAVING count(*) > 1.5e1
        )
        SELECT day, "Peak", coalesce(peak, 0) / 1000 AS kw,
               CASE WHEN peak > 100 THEN 'high' ELSE 'low' END
        FROM daily
        ORDER BY peak DESC NULLS LAST
        LIMIT 10 OFFSET 5;

        insert into readings (meter, watts) values ('a', 1), ('b', 2.5) on conflict do nothing;
        update readings set watts = watts * 2 where id = 42;
        """#)
}
