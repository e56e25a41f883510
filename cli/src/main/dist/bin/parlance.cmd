@echo off
rem Starts Parlance. JAVA_HOME chooses the JDK; PARLANCE_OPTS is handed to java.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 -Djava.awt.headless=true %PARLANCE_OPTS% "-Dparlance.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\parlance-cli.jar" org.parlance.cli.Main %*
exit /b %ERRORLEVEL%
