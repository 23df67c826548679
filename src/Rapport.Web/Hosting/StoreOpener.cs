namespace Rapport.Web.Hosting;

/// <summary>What opens the stores when the program starts.</summary>
public enum StoreOpener
{
    /// <summary>Somebody who knows it, or the service manager.</summary>
    Passphrase,

    /// <summary>A file on another volume.</summary>
    KeyFile,

    /// <summary>A file beside the data, where everybody is invented.</summary>
    Demo,
}
