using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Shell.Outages;

/// <summary>What a page of handing in does when something behind it is down: the receipt comes first.</summary>
public static class InOutage
{
    /// <summary>Loads what the page shows beside the form, as far as the database is there.</summary>
    public static async Task TryAsync(Func<Task> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        try
        {
            await load();
        }
        catch (Exception away) when (ConnectionFailures.Is(away))
        {
            // The file is received all the same; what could not be loaded only fills in or explains the form.
        }
    }
}
