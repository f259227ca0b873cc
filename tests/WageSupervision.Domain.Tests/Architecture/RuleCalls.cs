using System.Reflection;

namespace WageSupervision.Domain.Tests.Architecture;

/// <summary>
/// Which tests use which rules. A test that uses a rule calls it, or something generic over it; calls show in the method body as metadata tokens.
/// </summary>
internal static class RuleCalls
{
    /// <summary>The test methods of a class, in the order of its source.</summary>
    internal static IEnumerable<MethodInfo> TestsOf(Type tests) => tests
        .GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
        .OrderBy(method => method.MetadataToken);

    /// <summary>Whether a method calls a rule.</summary>
    internal static bool Has(MethodInfo method, Type rule)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < body.Length; at++)
        {
            var token = BitConverter.ToInt32(body, at + 1);
            if (body[at] is 0x28 or 0x6F or 0x73 && Resolve(method.Module, token) is { } called
                && (called.DeclaringType == rule || (called is MethodInfo { IsGenericMethod: true } generic && generic.GetGenericArguments().Contains(rule))))
            {
                return true;
            }
        }

        return false;
    }

    private static MethodBase? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (Exception fault) when (fault is ArgumentException or BadImageFormatException)
        {
            return null;
        }
    }
}
