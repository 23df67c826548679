using System.Xml;

namespace Rapport.Cli.Report;

/// <summary>Writes HTML and SVG: everything between elements is escaped, everything opened is closed.</summary>
internal sealed class Markup : IDisposable
{
    private readonly XmlWriter _writer;

    public Markup(Stream stream)
    {
        _writer = XmlWriter.Create(stream, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = false });
        _writer.WriteDocType("html", null, null, null);
    }

    /// <summary>An element with what stands in it; attributes as name, value, name, value.</summary>
    public Markup In(string element, Action content, params ReadOnlySpan<string> attributes)
    {
        Open(element, attributes);
        content();
        _writer.WriteFullEndElement();
        return this;
    }

    /// <summary>An element that holds only words.</summary>
    public Markup Words(string element, string words, params ReadOnlySpan<string> attributes)
    {
        Open(element, attributes);
        _writer.WriteString(Printable(words));
        _writer.WriteFullEndElement();
        return this;
    }

    /// <summary>An element that holds nothing: a void element of HTML, or a shape of SVG.</summary>
    public Markup One(string element, params ReadOnlySpan<string> attributes)
    {
        Open(element, attributes);
        _writer.WriteEndElement();
        return this;
    }

    /// <summary>Words without an element of their own.</summary>
    public Markup Text(string words)
    {
        _writer.WriteString(Printable(words));
        return this;
    }

    /// <summary>The page's own style sheet, as it stands.</summary>
    public Markup Style(string css)
    {
        _writer.WriteStartElement("style");
        _writer.WriteRaw(css);
        _writer.WriteFullEndElement();
        return this;
    }

    /// <summary>A number for an attribute: one digit after the point is a tenth of a pixel.</summary>
    public static string At(double pixels) => Alliance.Axis.Pixel(pixels);

    public void Dispose() => _writer.Dispose();

    private void Open(string element, ReadOnlySpan<string> attributes)
    {
        _writer.WriteStartElement(element);
        for (var i = 0; i + 1 < attributes.Length; i += 2) _writer.WriteAttributeString(attributes[i], Printable(attributes[i + 1]));
    }

    private static string Printable(string words) =>
        words.Any(letter => char.IsControl(letter) && letter is not '\n' and not '\t') || words.Any(char.IsSurrogate)
            ? string.Concat(words.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)))
            : words;
}
