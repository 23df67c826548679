namespace Rapport.App.Demo;

/// <summary>What became of a client's strain.</summary>
internal enum DemoFate
{
    /// <summary>No strain was planted.</summary>
    Quiet,

    /// <summary>Noticed, talked about, mended.</summary>
    Mended,

    /// <summary>Talked about, and not back.</summary>
    Unmended,

    /// <summary>In the last session: nobody has spoken about it yet.</summary>
    Fresh,

    /// <summary>The client stayed away with it.</summary>
    Ended,
}
