namespace Rapport.Instruments;

internal enum JsonNodeKind
{
    Object,
    List,
    Text,
    Number,
    True,
    False,
    Null,
}
