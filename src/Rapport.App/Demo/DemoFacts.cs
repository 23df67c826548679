using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>Facts of sessions that may or may not have happened.</summary>
internal static class DemoFacts
{
    extension(RapportDb db)
    {
        public void AddIfAny(SessionStep step)
        {
            if (step is not SessionStep.Changed changed) throw new InvalidOperationException($"the demonstration tells what cannot happen: {step.GetType().Name}");
            db.Add(changed.Fact);
        }
    }
}
