using Microsoft.EntityFrameworkCore;

namespace Rapport.App.Storage;

/// <summary>Two people write the same thing at once: the second looks again at what stands and decides anew.</summary>
public static class Crossing
{
    private const int Tries = 5;

    extension(RapportDb db)
    {
        /// <summary>Reads, decides and writes; again from the start where somebody else wrote in between.</summary>
        public async Task<T> AgainWhenCrossed<T>(Func<Task<T>> work)
        {
            for (var time = 1; ; time++)
            {
                try
                {
                    return await work();
                }
                catch (DbUpdateException) when (time < Tries)
                {
                    db.ChangeTracker.Clear();
                }
            }
        }
    }
}
