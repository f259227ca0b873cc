using Microsoft.AspNetCore.Mvc.Razor;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Papers;

/// <summary>Issued papers: their text, their PDF, their register, and the check that anybody can make.</summary>
public static class PapersFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services)
    {
        services.AddScoped<PaperTemplates>().AddScoped<PaperDesk>().AddScoped<PaperFiles>().AddScoped<OfficeBook>().AddSingleton<PaperPdf>();
        services.AddWorker<PaperPdfWorker>();
        services.Configure<RazorViewEngineOptions>(options => options.PageViewLocationFormats.Add("/Papers/{0}.cshtml"));
        services.AddHealthChecks().AddCheck<PaperPdfHealth>("pdf");
        return services;
    }
}
