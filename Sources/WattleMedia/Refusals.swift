/// Why nothing with an extension is published.
func refusal(ofExtension name: String) -> MediaRefusal {
    switch name {
    case "docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "pages", "numbers", "key", "rtf",
        "epub":
        MediaRefusal(
            "is a document with its author's name and perhaps earlier versions in it",
            remedy: "Export it as PDF, and link to that.")
    case "zip", "7z", "rar", "gz", "tgz", "tar", "bz2", "xz", "zst", "jar", "dmg", "iso":
        MediaRefusal(
            "is an archive, in which anything may be hidden",
            remedy: "Link to the files in it one by one, or keep the archive where you publish software.")
    case "canvas", "base", "excalidraw":
        MediaRefusal(
            "names notes whether they are public or not",
            remedy: "Export it as an image, and embed that.")
    case "html", "htm", "xhtml", "js", "mjs", "xml", "swf":
        MediaRefusal(
            "could run as a program on your site",
            remedy: "Write its content into a note, or link to where it is published.")
    case "tif", "tiff", "psd", "ai", "eps", "jxl", "jp2", "raw", "dng", "cr2", "nef", "arw", "tga", "svgz":
        MediaRefusal(
            "is an image that browsers do not show",
            remedy: "Export it as PNG, JPEG or WebP, or as SVG if it is a drawing.")
    case "avi", "wmv", "flv", "mpg", "mpeg", "wma", "aif", "aiff", "mid", "midi", "amr":
        MediaRefusal(
            "is a recording that browsers do not play", remedy: "Convert it to MP4, WebM, M4A or MP3.")
    case "":
        MediaRefusal("has no extension", remedy: "Give it the extension of what it is.")
    default:
        MediaRefusal(
            "is of a kind in which nothing hidden could be found: .\(name)",
            remedy: "Convert it to an image, a PDF or plain text, and link to that.")
    }
}

/// Why a file is not what its extension claims.
func refusal(claiming family: MediaFamily) -> MediaRefusal {
    MediaRefusal(
        "is not \(family.words), whatever its extension says",
        remedy: "Export it once more, or rename it so that the extension says what it is.")
}
