import MetricEngine
import WattleText

extension CatalogueListing {
    /// The entries of ``list(of:)`` as one JSON object.
    package func listJSON(of section: String?) throws(FileFailure) -> String {
        let entries = try entries(of: section)
        return object { writer in
            writer.key("entries")
            writer.array { writer in
                for entry in entries {
                    writer.object { writer in
                        writeIdentity(of: entry, to: &writer)
                        writer.member("figures", entry.fields.count)
                    }
                }
            }
        }
    }

    /// The entries of ``show(_:)`` with their figures and sources as one JSON object.
    package func showJSON(_ name: String) throws(FileFailure) -> String {
        let entries = try entries(named: name)
        return object { writer in
            writer.key("entries")
            writer.array { writer in
                for entry in entries { write(entry, to: &writer) }
            }
            write(sources(of: entries), to: &writer)
        }
    }

    /// Every source as one JSON object.
    package func sourcesJSON() -> String { object { write(catalogue.sources, to: &$0) } }

    private func object(_ members: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        writer.object(members)
        return text(writer.bytes)
    }

    private func writeIdentity(of entry: CatalogueEntry, to writer: inout JSONWriter) {
        writer.member("kind", entry.kind.name)
        writer.member("id", text(entry.id))
        writer.member("name", text(entry.name))
        writer.key("author")
        writer.boolean(entry.hasAuthorsFigures)
    }

    private func write(_ entry: CatalogueEntry, to writer: inout JSONWriter) {
        writer.object { writer in
            writeIdentity(of: entry, to: &writer)
            for attribute in entry.attributes { writer.member(attribute.key.name, text(attribute.text)) }
            writer.key("figures")
            writer.array { writer in
                for field in entry.fields { write(field, to: &writer) }
            }
            guard let model = ModelArchitecture(entry) else { return }
            writer.key("derived")
            writer.object { writer in
                writer.key("parameters")
                writer.number(model.totalParameters)
                writer.key("active_parameters")
                writer.number(model.activeParameters)
                writer.key("cache_bytes_per_token_16_bits")
                writer.number(2 * model.cacheElementsPerToken)
            }
        }
    }

    private func write(_ field: CatalogueEntry.Field, to writer: inout JSONWriter) {
        let figure = field.figure
        writer.object { writer in
            writer.member("key", field.key.name)
            writer.member("label", field.key.label)
            if figure.unit == .date {
                writer.member("value", figure.plainWords)
            } else {
                writer.key("value")
                writer.number(figure.value)
                if figure.isRange {
                    writer.key("low")
                    writer.number(figure.low)
                    writer.key("high")
                    writer.number(figure.high)
                }
            }
            writer.member("unit", figure.unitWords)
            writer.member("grade", text(figure.grade.label))
            writer.member("source", text(catalogue.sources[figure.source].key))
            if !figure.asOf.isEmpty { writer.member("as_of", text(figure.asOf)) }
            if !figure.note.isEmpty { writer.member("note", text(figure.note)) }
            writer.key("author")
            writer.boolean(figure.isAuthors)
        }
    }

    private func write(_ sources: [SourceEntry], to writer: inout JSONWriter) {
        writer.key("sources")
        writer.array { writer in
            for source in sources {
                writer.object { writer in
                    writer.member("key", text(source.key))
                    writer.member("title", text(source.title))
                    writer.member("url", text(source.url))
                    writer.member("read", text(source.readDate))
                    if !source.readVia.isEmpty { writer.member("via", text(source.readVia)) }
                    writer.key("author")
                    writer.boolean(source.isAuthors)
                }
            }
        }
    }
}
