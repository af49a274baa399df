import Foundation
import PackagePlugin

/// Embeds a folder of text files into the target that uses it, as one generated Swift file.
///
/// `WattleCatalogue` gets its `Data` folder, `WattleBuild` the package's `templates` folder.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let folder = folder(for: target, in: context.package) else { return [] }
        let tool = try context.tool(named: "embed-files")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embed \(folder.lastPathComponent) into \(target.name)",
                executable: tool.url,
                arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: inputs(in: folder),
                outputFiles: [output])
        ]
    }

    private func folder(for target: any Target, in package: Package) -> URL? {
        switch target.name {
        case "WattleCatalogue": target.directoryURL.appending(path: "Data")
        case "WattleBuild": package.directoryURL.appending(path: "templates")
        default: nil
        }
    }

    /// Every file and folder below: a folder changes when a file is added to it or removed from it.
    private func inputs(in folder: URL) -> [URL] {
        let manager = FileManager.default
        guard
            manager.fileExists(atPath: folder.path(percentEncoded: false)),
            let walk = manager.enumerator(at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        let entries = walk.compactMap { $0 as? URL }
        return [folder] + entries.sorted { $0.path < $1.path }
    }
}
