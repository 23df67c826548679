namespace Rapport.App.Storage;

/// <summary>Held while a program serves from a folder, or puts another practice there. The system lets go of it when the program ends, however it ends.</summary>
public sealed class ServingLock : IDisposable
{
    private readonly FileStream _file;

    private ServingLock(FileStream file) => _file = file;

    /// <summary>Null where another program holds it.</summary>
    public static ServingLock? TryHold(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new(new FileStream(Path.Combine(folder, "serving.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
