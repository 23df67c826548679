namespace Rapport.Web.Reflections;

/// <summary>What a page of reflections says beside what is on it.</summary>
public sealed record DeskState
{
    /// <summary>What was just done.</summary>
    public string? Told { get; init; }

    /// <summary>In which form something is wrong.</summary>
    public string? At { get; init; }

    /// <summary>At which field of it.</summary>
    public string? Field { get; init; }

    /// <summary>What is wrong, in words.</summary>
    public string? Problem { get; init; }

    public int? Status { get; init; }

    /// <summary>What was typed and not kept.</summary>
    public string? Words { get; init; }

    /// <summary>The session that brought it up.</summary>
    public Guid? Session { get; init; }

    public int Code => Status ?? (Problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    public string? Wrong(string at, string field) => At == at && Field == field ? Problem : null;
}
