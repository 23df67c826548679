namespace Rapport.App.Messages;

/// <summary>How e-mail leaves: by a server, or into a folder where a developer looks at it. Without either nothing leaves.</summary>
public sealed record MailSettings
{
    /// <summary>The neutral address that messages come from; null where mail is not set up.</summary>
    public string? From { get; init; }

    /// <summary>The neutral name that stands before it.</summary>
    public string? Name { get; init; }

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether the server must speak TLS; anything else is for a server on the same machine.</summary>
    public bool UsesTls { get; init; } = true;

    /// <summary>A folder that takes the messages instead of a server.</summary>
    public string? Folder { get; init; }

    public bool IsOn => From is not null && (Host is not null || Folder is not null);

    /// <summary>Nothing of it: it holds a password.</summary>
    public override string ToString() => nameof(MailSettings);
}
