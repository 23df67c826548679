using Rapport.Care;

namespace Rapport.App.Accounts;

/// <summary>A key that signs cookies and form tokens, sealed under the practice.</summary>
public sealed class ProtectionKey(string name, Id<Practice> practice, string xml)
{
    public string Name { get; } = name;

    public Id<Practice> Practice { get; } = practice;

    public string Xml { get; } = xml;
}
